/**
 * The files, funds and payments that follow a union which moves in the tree. The copy of the
 * register is {@code kit}'s. Start at {@code AidTables}.
 */
@NullMarked
package org.workershome.aid.directory;

import org.jspecify.annotations.NullMarked;
