/**
 * Payments that are declared, locked, approved by their content, tried, released as files and
 * followed until each of them is answered for. Start at Plans.
 */
@NullMarked
package org.workershome.aid.payment.plan;

import org.jspecify.annotations.NullMarked;
