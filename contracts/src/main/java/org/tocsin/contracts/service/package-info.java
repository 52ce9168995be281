/**
 * What every service shows to whoever runs it: starting, stopping, health. Nothing about what a service
 * does belongs here.
 */
package org.tocsin.contracts.service;
