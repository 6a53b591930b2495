/**
 * The words that every room shares: the service's closed catalogue of problems, a rule's ruling,
 * who acted, readable numbers, the filter of a union's subtree. Knows no room; every room may use
 * it.
 */
@NullMarked
package org.workershome.competition.core;

import org.jspecify.annotations.NullMarked;
