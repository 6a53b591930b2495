package org.workershome.aid;

import org.workershome.kit.testing.TableClassSuite;

class TableClassTest extends TableClassSuite {
  TableClassTest() {
    super("aid");
  }
}
