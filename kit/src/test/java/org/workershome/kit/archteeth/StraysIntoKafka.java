package org.workershome.kit.archteeth;

import org.apache.kafka.clients.producer.KafkaProducer;

record StraysIntoKafka(KafkaProducer<String, byte[]> producer) {}
