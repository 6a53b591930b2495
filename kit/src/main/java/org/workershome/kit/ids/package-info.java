/** Ids and the clock: the only places where chance and time come in. */
@NullMarked
package org.workershome.kit.ids;

import org.jspecify.annotations.NullMarked;
