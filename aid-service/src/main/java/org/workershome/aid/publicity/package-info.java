/**
 * Reviewed files are shown to the members of their unit before they are approved, and objections
 * are looked into by the union above. What a publicity is stands in kit's room of that name, what a
 * file shows in {@code household}; here are the addresses.
 */
@NullMarked
package org.workershome.aid.publicity;

import org.jspecify.annotations.NullMarked;
