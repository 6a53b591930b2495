/**
 * Competitions, suggestions and honours of a trade union. {@code core} holds the shared words;
 * {@code suggestion} and {@code honour} each hold one record with its moves and its one door;
 * {@code submission}, {@code review}, {@code benefit}, {@code verification}, {@code nomination} and
 * {@code conferral} are what people do, one room each, and do not know each other; {@code lookup}
 * and {@code figures} only read; {@code operations} is for people on duty. Start with the README.
 */
@NullMarked
package org.workershome.competition;

import org.jspecify.annotations.NullMarked;
