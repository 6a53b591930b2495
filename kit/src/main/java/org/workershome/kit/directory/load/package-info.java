/**
 * Publishes a register's file: checked whole, compared with what the topic says, and only what
 * differs is sent. A plain main without Quarkus, for the command line and as a job of a cluster.
 *
 * <p>Citizen ids go no further than {@code PersonKey}: no entry, fault, sample or log has one.
 * Start at {@link org.workershome.kit.directory.load.LoadDirectory}.
 */
@NullMarked
package org.workershome.kit.directory.load;

import org.jspecify.annotations.NullMarked;
