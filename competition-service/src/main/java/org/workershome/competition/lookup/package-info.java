/** Reading only: lists and single records, filtered by what the caller may see. Changes nothing. */
@NullMarked
package org.workershome.competition.lookup;

import org.jspecify.annotations.NullMarked;
