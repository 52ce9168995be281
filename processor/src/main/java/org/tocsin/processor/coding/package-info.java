/**
 * Reads an item as a newsman would: is it a fresh armed incident between neighbours, what happened, who says what
 * about whom, how many were hurt, when. Rules over lexicons (class-path folder {@code coding}, one folder a
 * language), values in and values out; no Kafka, HTTP, file or clock may enter. An item goes: {@link
 * org.tocsin.processor.coding.Tokenizer} → {@link org.tocsin.processor.coding.SentenceSplitter} → {@link
 * org.tocsin.processor.coding.ReadText} (words found) → {@link org.tocsin.processor.coding.Freshness} → {@link
 * org.tocsin.processor.coding.Sides} → {@link org.tocsin.processor.coding.KindDecision} → the readers of claims,
 * casualties and time.
 */
package org.tocsin.processor.coding;
