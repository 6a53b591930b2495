/** The kit's hatches for people on duty, under this service's path. */
@NullMarked
package org.workershome.aid.operations;

import org.jspecify.annotations.NullMarked;
