/** The bank's machine client: fetches files, answers each as a whole, returns money later. */
@NullMarked
package org.workershome.aid.bank;

import org.jspecify.annotations.NullMarked;
