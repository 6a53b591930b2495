/**
 * The numbers that people, organisations, cards and phones are known by, and what a typing mistake
 * looks like. Pure; a number is never part of a message.
 */
@NullMarked
package org.workershome.kit.identifier;

import org.jspecify.annotations.NullMarked;
