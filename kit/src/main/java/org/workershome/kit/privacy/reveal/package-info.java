/**
 * Showing a personal field in clear to whoever says what for: counted, audited, and for minors only
 * after somebody else has agreed.
 *
 * <p>Start at {@link org.workershome.kit.privacy.reveal.Reveals} and, for what a service declares,
 * {@link org.workershome.kit.privacy.reveal.Revealable}.
 */
@NullMarked
package org.workershome.kit.privacy.reveal;

import org.jspecify.annotations.NullMarked;
