/**
 * Hardship files: opened by a referral, completed, and decided by three different people. Start at
 * HouseholdResource.
 */
@NullMarked
package org.workershome.aid.household;

import org.jspecify.annotations.NullMarked;
