package org.workershome.competition;

import org.workershome.kit.testing.TableClassSuite;

class TableClassTest extends TableClassSuite {
  TableClassTest() {
    super("competition");
  }
}
