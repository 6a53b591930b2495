package org.workershome.kit.archteeth;

import jakarta.persistence.EntityManager;

record StraysIntoHibernate(EntityManager entities) {}
