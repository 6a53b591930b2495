/**
 * What a changed standard or rule set would do, before it is adopted: all files judged twice, in
 * one statement. Start at {@code JudgeFiles}, which says in SQL what {@code EligibilityRules} says
 * of one household.
 */
@NullMarked
package org.workershome.aid.simulation;

import org.jspecify.annotations.NullMarked;
