/** See README. */
@NullMarked
package org.workershome.competition;

import org.jspecify.annotations.NullMarked;
