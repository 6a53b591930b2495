/**
 * The migrate step: a plain main without Quarkus that the owner of a database runs before a
 * rollout. The gateway leaves this room out.
 */
@NullMarked
package org.workershome.kit.migrate;

import org.jspecify.annotations.NullMarked;
