/**
 * What the tests of this service share: one way to call it, and the contract that every answer
 * keeps.
 */
@NullMarked
package org.workershome.petition.support;

import org.jspecify.annotations.NullMarked;
