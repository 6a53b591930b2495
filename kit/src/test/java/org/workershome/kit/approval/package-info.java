/** Approvals under test, from inside their room. */
@NullMarked
package org.workershome.kit.approval;

import org.jspecify.annotations.NullMarked;
