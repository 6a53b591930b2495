/** A worker hands in a suggestion. */
@NullMarked
package org.workershome.competition.submission;

import org.jspecify.annotations.NullMarked;
