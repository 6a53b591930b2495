package org.workershome.petition;

import org.workershome.kit.testing.TableClassSuite;

class TableClassTest extends TableClassSuite {
  TableClassTest() {
    super("petition");
  }
}
