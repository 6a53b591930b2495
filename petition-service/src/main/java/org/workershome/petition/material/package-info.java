/**
 * Files that belong to a petition: contracts, pay slips, photographs. Start at {@code
 * MaterialGate}.
 */
@NullMarked
package org.workershome.petition.material;

import org.jspecify.annotations.NullMarked;
