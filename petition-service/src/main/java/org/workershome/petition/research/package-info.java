/**
 * Research into workers' rights (维权调研): a project with its plan and team, its reports edition by
 * edition, what it recommends to whom, and what came of that, down to the proof of the deed.
 *
 * <p>Which petitions gave rise to a project is seen by those who may see the petitions; the others
 * are given a count, and no small one. Start at {@code RecommendationResource} and {@code
 * RecommendationState}.
 */
@NullMarked
package org.workershome.petition.research;

import org.jspecify.annotations.NullMarked;
