CREATE TABLE `attack_pattern` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `attribution` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`position` integer NOT NULL,
	`actor` text NOT NULL,
	`actor_id` text,
	`sponsor` text,
	`status` text NOT NULL,
	`known_from` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attribution_status" CHECK("attribution"."status" in ('suspected', 'attributed'))
);
--> statement-breakpoint
CREATE INDEX `attribution_incident` ON `attribution` (`incident_id`);--> statement-breakpoint
CREATE INDEX `attribution_actor` ON `attribution` (`actor_id`);--> statement-breakpoint
CREATE INDEX `attribution_sponsor` ON `attribution` (`sponsor`);--> statement-breakpoint
CREATE TABLE `exchange_alias` (
	`alias` text PRIMARY KEY NOT NULL,
	`exchange_id` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exchange_alias_exchange` ON `exchange_alias` (`exchange_id`);--> statement-breakpoint
CREATE TABLE `exchange_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`exchange_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`known_from` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `exchange_fact_exchange` ON `exchange_fact` (`exchange_id`);--> statement-breakpoint
CREATE TABLE `exchange` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`jurisdiction` text,
	`operating_from` text,
	`operating_to` text,
	`peak_size_tier` integer,
	`search_text` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	CONSTRAINT "exchange_peak_size_tier" CHECK("exchange"."peak_size_tier" between 1 and 4)
);
--> statement-breakpoint
CREATE INDEX `exchange_jurisdiction` ON `exchange` (`jurisdiction`);--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`target_id` text,
	`target_kind` text NOT NULL,
	`jurisdiction` text,
	`occurred_on` text NOT NULL,
	`occurred_day` text NOT NULL,
	`disclosed_on` text NOT NULL,
	`loss_usd` real,
	`access` text NOT NULL,
	`theft` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`target_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "incident_loss" CHECK("incident"."loss_usd" >= 0)
);
--> statement-breakpoint
CREATE INDEX `incident_target` ON `incident` (`target_id`);--> statement-breakpoint
CREATE INDEX `incident_occurred` ON `incident` (`occurred_day`);--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `jurisdiction_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`from` text,
	`known_from` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`code`) REFERENCES `jurisdiction`(`code`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "jurisdiction_fact_kind" CHECK("jurisdiction_fact"."kind" in ('oversightLevel', 'event', 'index'))
);
--> statement-breakpoint
CREATE INDEX `jurisdiction_fact_code` ON `jurisdiction_fact` (`code`);--> statement-breakpoint
CREATE TABLE `jurisdiction` (
	`code` text PRIMARY KEY NOT NULL,
	`alpha3` text NOT NULL,
	`name` text NOT NULL,
	`region` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jurisdiction_alpha3_unique` ON `jurisdiction` (`alpha3`);--> statement-breakpoint
CREATE TABLE `mitre_object` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `peer_rating` (
	`id` text PRIMARY KEY NOT NULL,
	`exchange_id` text NOT NULL,
	`publisher` text NOT NULL,
	`published_on` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `peer_rating_exchange` ON `peer_rating` (`exchange_id`);--> statement-breakpoint
CREATE TABLE `score` (
	`exchange_id` text NOT NULL,
	`as_of` text NOT NULL,
	`model_version` text NOT NULL,
	`raw_points` real NOT NULL,
	`risk_points` real NOT NULL,
	`risk_band` text NOT NULL,
	`percentile` real,
	`probability_state` real NOT NULL,
	`probability_any` real NOT NULL,
	`probability_low` real NOT NULL,
	`probability_high` real NOT NULL,
	`historic` integer NOT NULL,
	`record` text,
	PRIMARY KEY(`exchange_id`, `as_of`),
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_kept_for_a_reason" CHECK("score"."historic" or "score"."record" is not null)
);
--> statement-breakpoint
CREATE INDEX `score_as_of` ON `score` (`as_of`,`raw_points`);--> statement-breakpoint
CREATE UNIQUE INDEX `score_current` ON `score` (`exchange_id`) WHERE "score"."record" is not null;--> statement-breakpoint
CREATE TABLE `state_theft_total` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `threat_actor` (
	`id` text PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `un_panel_case` (
	`number` integer PRIMARY KEY NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `volume_observation` (
	`id` text PRIMARY KEY NOT NULL,
	`exchange_id` text NOT NULL,
	`snapshot` text NOT NULL,
	`observed_on` text NOT NULL,
	`rank` integer,
	`volume_usd_24h` real,
	`confidence` text NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`exchange_id`) REFERENCES `exchange`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`snapshot`) REFERENCES `volume_snapshot`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `volume_observation_exchange` ON `volume_observation` (`exchange_id`,`observed_on`);--> statement-breakpoint
CREATE INDEX `volume_observation_snapshot` ON `volume_observation` (`snapshot`);--> statement-breakpoint
CREATE TABLE `volume_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`observed_on` text NOT NULL,
	`full_cross_section` integer NOT NULL,
	`venues_ranked` integer NOT NULL,
	`record` text NOT NULL,
	`origin` text NOT NULL
);
