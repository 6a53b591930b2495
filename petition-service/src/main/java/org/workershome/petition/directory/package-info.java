/**
 * The unions for everybody who needs their names, and the petitions that follow a union which moves
 * in the tree. The copy of the register and its list are {@code kit}'s. Start at {@code
 * PetitionUnionsResource}.
 */
@NullMarked
package org.workershome.petition.directory;

import org.jspecify.annotations.NullMarked;
