package org.workershome.petition;

import org.workershome.kit.testing.RulesTableSuite;

class RulesTableTest extends RulesTableSuite {}
