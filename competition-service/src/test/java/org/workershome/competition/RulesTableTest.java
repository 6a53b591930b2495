package org.workershome.competition;

import org.workershome.kit.testing.RulesTableSuite;

class RulesTableTest extends RulesTableSuite {}
