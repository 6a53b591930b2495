package org.workershome.competition;

import org.workershome.kit.testing.MigrationImmutabilitySuite;

class MigrationImmutabilityTest extends MigrationImmutabilitySuite {}
