/** Telling petitioners that there is something to see: the words, and where they are reached. */
@NullMarked
package org.workershome.petition.contact;

import org.jspecify.annotations.NullMarked;
