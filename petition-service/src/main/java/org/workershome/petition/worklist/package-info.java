/**
 * What is to be done (工作台): lists of open petitions by who has them in hand and what is due next,
 * their filters, which a person can save and share, and how many each list has.
 *
 * <p>Reads the table {@code petition_desk}, which triggers keep: no other room has to know of it.
 * Start at {@code WorkListSql}.
 */
@NullMarked
package org.workershome.petition.worklist;

import org.jspecify.annotations.NullMarked;
