/**
 * The kit's hatch for people on duty, under this service's path: events that are stuck on their way
 * out.
 */
@NullMarked
package org.workershome.competition.operations;

import org.jspecify.annotations.NullMarked;
