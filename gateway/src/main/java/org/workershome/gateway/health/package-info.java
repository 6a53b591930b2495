/**
 * Whether this gateway lives and is ready: its own matter, not the services'. A door that closes
 * because one room is dark would shut out the callers of all the others; how the services are is
 * told for information only. May import {@code route} and {@code forward}.
 */
@NullMarked
package org.workershome.gateway.health;

import org.jspecify.annotations.NullMarked;
