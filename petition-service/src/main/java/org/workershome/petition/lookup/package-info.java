/**
 * Reading only: lists, one petition, its timeline.
 *
 * <p>Plain SQL straight into records, one round trip, row-level security as the second wall behind
 * the filters. Changes nothing. Uses {@code core}'s words and {@code kit}. Start at {@code
 * LookupResource}.
 */
@NullMarked
package org.workershome.petition.lookup;

import org.jspecify.annotations.NullMarked;
