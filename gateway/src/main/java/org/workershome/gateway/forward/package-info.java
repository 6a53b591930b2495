/**
 * Carries a request to its service and the answer back, both as streams, on the event loop. The one
 * place that talks to services.
 *
 * <p>Start at {@link org.workershome.gateway.forward.ForwardHandler}. {@link
 * org.workershome.gateway.forward.UpstreamClient} is the only user of the Vert.x HTTP client; an
 * {@code Exchange} is one request under way; {@code HeaderPolicy} says what passes. May import
 * {@code route}, {@code problem} and {@code observe}, never {@code admit}.
 */
@NullMarked
package org.workershome.gateway.forward;

import org.jspecify.annotations.NullMarked;
