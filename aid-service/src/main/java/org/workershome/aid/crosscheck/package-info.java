/** 对账: whether lines, files, the bank, vouchers and the ledger say the same. */
@NullMarked
package org.workershome.aid.crosscheck;

import org.jspecify.annotations.NullMarked;
