/**
 * What the tests of this service share: one way to call it, and the contract that every answer
 * keeps.
 */
@NullMarked
package org.workershome.competition.support;

import org.jspecify.annotations.NullMarked;
