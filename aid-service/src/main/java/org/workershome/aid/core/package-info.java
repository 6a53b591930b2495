/**
 * What every room shares: rows, numbers, who acted, the catalogue of problems, the door for events.
 */
@NullMarked
package org.workershome.aid.core;

import org.jspecify.annotations.NullMarked;
