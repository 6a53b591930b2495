/** The generated realm. */
@org.jspecify.annotations.NullMarked
package org.workershome.local.identity;
