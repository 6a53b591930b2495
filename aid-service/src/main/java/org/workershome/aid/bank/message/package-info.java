/**
 * What a bank's messages say: read as data that nobody vouches for, without document types,
 * entities or anything from outside. Start at BankMessages.
 */
@NullMarked
package org.workershome.aid.bank.message;

import org.jspecify.annotations.NullMarked;
