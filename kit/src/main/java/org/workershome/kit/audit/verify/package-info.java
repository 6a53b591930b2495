/**
 * Finds and locates what was done to the audit behind the service's back. Reads in a stream, with
 * the key and, for what the chain alone cannot know, the anchors.
 *
 * <p>Start at {@link org.workershome.kit.audit.verify.VerifyAudit}, then {@code Verification}.
 */
@NullMarked
package org.workershome.kit.audit.verify;

import org.jspecify.annotations.NullMarked;
