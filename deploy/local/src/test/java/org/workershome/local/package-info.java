/** How the suite on one machine starts, finds, names and cleans up its parts. */
@org.jspecify.annotations.NullMarked
package org.workershome.local;
