package org.workershome.kit.trial;

import org.workershome.kit.testing.TableClassSuite;

class TrialTableClassTest extends TableClassSuite {
  TrialTableClassTest() {
    super("trial");
  }
}
