/**
 * A petition goes to a union below, which takes it, objects, or reports on it (转送、交办).
 *
 * <p>Uses {@code core} and {@code kit}.
 */
@NullMarked
package org.workershome.petition.forwarding;

import org.jspecify.annotations.NullMarked;
