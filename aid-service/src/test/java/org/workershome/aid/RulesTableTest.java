package org.workershome.aid;

import org.workershome.kit.testing.RulesTableSuite;

class RulesTableTest extends RulesTableSuite {}
