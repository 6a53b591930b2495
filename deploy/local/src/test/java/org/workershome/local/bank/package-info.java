/** The simulated bank. */
@org.jspecify.annotations.NullMarked
package org.workershome.local.bank;
