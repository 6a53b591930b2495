/**
 * The finance department checks a statement and the table gives the grade (Art 5, 6, 9). The table
 * is configuration: rows in force between dates, never constants.
 */
@NullMarked
package org.workershome.competition.verification;

import org.jspecify.annotations.NullMarked;
