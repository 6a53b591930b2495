/**
 * A caller of the suite as an outsider is one: a token from the identity provider, HTTP through the
 * gateway, patience where a retry is safe. Start with {@link
 * org.workershome.acceptance.client.Api}.
 */
@NullMarked
package org.workershome.acceptance.client;

import org.jspecify.annotations.NullMarked;
