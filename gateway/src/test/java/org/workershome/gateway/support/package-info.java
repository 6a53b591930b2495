/**
 * What the gateway's tests share: services that misbehave on purpose, and a bare wire to speak on.
 */
@NullMarked
package org.workershome.gateway.support;

import org.jspecify.annotations.NullMarked;
