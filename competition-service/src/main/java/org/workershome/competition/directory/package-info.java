/**
 * The suggestions, honours and tables of grades that follow a union which moves in the tree. The
 * copy of the register is {@code kit}'s. Start at {@code CompetitionTables}.
 */
@NullMarked
package org.workershome.competition.directory;

import org.jspecify.annotations.NullMarked;
