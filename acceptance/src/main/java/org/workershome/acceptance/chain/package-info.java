/**
 * The chain of work that runs through every part of the suite: a wage-arrears petition, the
 * hardship file it leads to, the aid that is paid, a suggestion whose benefit is verified and an
 * honour. {@link org.workershome.acceptance.chain.Chain} plays it once; {@link
 * org.workershome.acceptance.chain.Books} says whether the databases agree afterwards.
 */
@NullMarked
package org.workershome.acceptance.chain;

import org.jspecify.annotations.NullMarked;
