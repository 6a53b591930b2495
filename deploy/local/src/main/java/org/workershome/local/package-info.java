/**
 * The whole suite on one machine: PostgreSQL, Kafka, Keycloak, the services, the gateway and the
 * simulated bank, each a process of its own. {@link org.workershome.local.Launcher} is the command
 * behind {@code ./suite}; {@link org.workershome.local.LocalSuite} is the same as a library, for
 * tests that kill parts.
 */
@NullMarked
package org.workershome.local;

import org.jspecify.annotations.NullMarked;
