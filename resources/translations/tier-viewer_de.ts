<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>viewer</name>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning. Its kind of value can differ from event to event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A field that your company defined; Voucherify gives it no meaning. The same field can hold different kinds of values in different events.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A group of customers with something in common.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A level of the campaign's ladder, as it was when the event was made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A note about the campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A note about the customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>A text that somebody wrote about the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>ACTION: somebody did it. EFFECT: it followed from something else.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>API key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>API key id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>API key name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>AUTO_UPDATE: new codes can be added as customers join. STATIC: the number of codes was fixed at the start. STANDALONE: a single voucher.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>About</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Active</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Additional information</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Address</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Address line 1</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Address line 2</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Address of a page with the customer's own vouchers and points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Addresses of pages that Voucherify made for the customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>After how many days points of this rule can be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>After how many months points expire.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All discounts together, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All pending points on the card after this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All points the card ever got, after this change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All points the card ever got, after this event. Not what the customer has.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>All points the card ever got, including those spent or expired. The points left are in balance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always balance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always earning_rule.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always loyalty_pending_points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always loyalty_points_bucket.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always loyalty_tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always order.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always order_item.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always publication.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always segment.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Always voucher.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount after discounts, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount at first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount before anything was added or taken off, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount before discounts, in hundredths of the currency (24000 means 240.00).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount of the last order, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount still on gift cards, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount taken from gift cards, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Amount to pay</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Assets</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Attributes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Automation id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Average order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Average order, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>BALANCE: by the points a customer has. POINTS_IN_PERIOD: by the points earned in a period, so the balance alone does not explain the tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Balance after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Belongs to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>CREATED, PAID, PROCESSING, CANCELED or FULFILLED.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign ends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign starts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Campaign the card belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card creation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card holder</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card holder's id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card ids</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card template</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Card transactions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Categories</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Categories the campaign belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Category</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Category id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Cause</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Causing event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Causing tier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change of balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Change of pending points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Channel</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code ending</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code length</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code pattern</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Code prefix</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Condition id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Conditions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Counted from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Country</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Country.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Creation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Custom event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Custom event kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer before confirmation</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Customer page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>DONE when all cards have been made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>DONE when the campaign is complete.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Data that Voucherify keeps for itself.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Date of birth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Date of birth (old)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Day of the month on which points expire each year.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Delivered to</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Description</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount in total</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount of this use</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount on items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount on the item</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount settings; empty for a loyalty card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discount settings; empty in a loyalty campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discounts on items and on the order together, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Discounts on single items, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earned by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earned points are multiplied by this number: 1.5 gives half as many again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earning change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earning kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earning rule</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earning rule text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Earning rules</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event data</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event facts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Event type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expired portions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expires</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expiry by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expiry day</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Expiry month</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Extra time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>FIXED: always the same number of points. PROPORTIONAL: in proportion to something, such as the order's amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Facts about the event itself, the same in every delivery of it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Failed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Failed rollbacks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for campaigns.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for cards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for customers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for earning rules.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for orders.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for publications.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for rewards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Fields that your company defined for tiers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>First line of the address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For every</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For how long a card is valid after it was handed out, such as P24D (24 days).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For how long and how often within its dates the campaign is valid, for example two days every week.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>For how long and how often within its dates the card is valid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From (settings)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From when the campaign runs; empty means from its creation.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From when the card can be used; empty means at once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>From when the rule gives points; empty means at once.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift amount left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift amount spent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift card settings; empty for a loyalty card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift card settings; empty in a loyalty campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Gift cards</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Growth</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Handed out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Handed out by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Handing out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How a card or code came to the customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How customers qualify for tiers and how long they keep them. Only campaign events carry these rules; tier events do not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How large the portion was.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How long this customer keeps this tier. The usual tier webhooks do not carry it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many cards the campaign had.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many characters a code has.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many customers this one brought to the campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many customers this one brought.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many customers this one referred.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many different codes the form must allow.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many items there were in all when the list was fetched.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many orders the customer placed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many pieces of the reward there are; empty means without limit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many pieces there were before any were added for free.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points an order earns.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points are promised. They do not count for a tier until they are activated.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points expire on the next expiry day.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points the portion held.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points the rule gives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many points which amount earns.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many redemptions there were.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many referrals the customer made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How many were ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How members of this tier earn differently. The keys are ids of earning rules (ern_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How new cards of this campaign are made. It is not the customer's own card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often a card may be used; empty means without limit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often a card of this campaign may be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often and to whom the card was handed out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often it was used; 0 in a template.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the card may be used; empty means without limit.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the card was used and may be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the card was used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the customer used vouchers and rewards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How often the reward was taken.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the codes of new cards are made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the end of a tier is moved, for example to the end of the month or of the year.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How the expiry day is moved, for example to the end of the month.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>How this rule differs for members of the tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>IMMEDIATE: at once. NEXT_PERIOD: when the next period begins.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of a condition that must hold for points to be given; empty if there is none.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the card's category.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the category the campaign belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the customer who holds the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the dashboard user who caused the event. Names are not sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the distribution (distr_…) or of the project webhook (wh_…) that sent this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the event that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the kind of event that your company defined.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the object the event is about; for customer events the customer's id. It stays even where data was redesigned.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the request that caused the event. Events with the same group id have one common cause.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the rule that gave the points (ern_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the rule that gave the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the rule that promised the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Id of the tier the customer was in at that time: evidence beside the tier events.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the campaign (camp_…). Names can change or repeat, the id does not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the card (v_…). Old loyalty addresses call it the member id.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the customer in this project (cust_…). The same person has another id in another project, or after being deleted and created again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the entry (vtx_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the event (evcus_…). Retries and further distributions of the same event carry the same id, so copies are recognised by it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the handing out of a card or code (pub_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the line of the order.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the portion of points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the reward (rew_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the segment (seg_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies the tier (ltr_…). Tier names repeat in other campaigns; the id does not.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies these pending points (lopp_…). The time inside this id is the day they become usable, not when they were made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Identifies this webhook send-out (whs_…), not the event: a retry or a second distribution has another one. In an activity list it is the event's own id.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a distribution webhook this is whatever was typed as the event name, so it may be anything; the true type is event.type. In a project webhook or an activity list it is the true type.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In a webhook: when the send-out was created. In a bare tier event: when the event happened, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In an activity list the event's own data lies one level deeper than in a webhook.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In an activity list: id of the request that caused the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In an activity list: who or what caused the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In an expiry event: how many points expired, as a positive number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In webhooks of the form before 2024, the id of the send-out; id is then the event's.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>In webhooks of the form before 2024, where the event came from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Item id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Joins by itself</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Joins once</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of balance</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of object</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Kind of sender</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>LOYALTY_CARD for loyalty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>LOYALTY_CARD in a loyalty campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>LOYALTY_PROGRAM for campaigns with points and tiers; other values are discounts, gift vouchers, referral programmes and promotions.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Last order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Line amount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Line amount after discount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>List key</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty cards</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty facts in free form; their content is not documented.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: id of the tier after; empty for LEFT.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: id of the tier before; empty for JOINED.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: more on why the change did not count.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: only APPROVED changes count. PENDING and REJECTED ones did not change the tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: points, tiers and cause of the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the card (lcrd_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the changes of points behind the change of tier, by their id.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the ladder of tiers (lts_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the member (lmbr_…), not the customer of the older model.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the points the member had for this change. The older model does not tell them.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the programme (lprg_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: the tier (lt_…). These are other ids than the older ltr_…, and no names are sent.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: what caused the change: an operation on the card, the daily job, or a card that was made or deleted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: what the card was made from (lcdef_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: when the change of tier was last edited, in UTC; empty if never.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: when the stay in the tier begins.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: when the stay in the tier ends.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: where the change came from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: why the change did not count.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Loyalty v2: why the change did not count; empty if it counted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Lucky draw</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MANUAL: somebody did it. AUTOMATIC: a rule did it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MATERIAL: a product. Other kinds are digital, such as points or a code of another campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MONTH: a number of months after the points were given. FIXED_DAY_OF_YEAR: on one day of the year.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MULTIPLY: earned points are multiplied. CUSTOM: a number of points of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>MULTIPLY: the price in points is multiplied. CUSTOM: a price of its own.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Made by</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Member id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Metadata form</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Month (1 to 12) in which points expire each year.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Months until expiry</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>More pages</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Multiplier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of an event that your company defined.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the campaign the card belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the category the campaign belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the product.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Name of the tier the customer was in when the points were promised.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Names the key that holds the items of this list.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next expiry</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Next page</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of cards</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number of orders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Number that belongs to the rounding, for example a month.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>One campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order amount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Order totals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ordered in total</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Origin</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pending points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pending points id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pending points in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pending points that came (positive) or went (negative).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Person's id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Picture and description of the reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Pictures of the card: its QR code and its bar code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Point range</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Point range (settings)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points (all campaigns)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points by amount</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points by campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points earned</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points expiry</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points for orders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points given</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points in all</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points in this campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points left</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points of the portion</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points on a new card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points settings for new cards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points spent</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points spent from this card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points that are promised but cannot be used yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points that expire next</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points the customer could still spend, over all cards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points the customer has spent on rewards or orders, over all cards.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Points then</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion given</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Portion usable until</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Postal code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Postal code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Price</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Price multiplier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Price of one piece, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Price times quantity, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Product</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Product id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Programme id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Project</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Promise changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Promised</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Promotion</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Promotion step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Protected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Publication id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Publication metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Qualification</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Qualification period</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quantity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Quantity at first</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Read only</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redeemed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemption</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemption totals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemptions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemptions that failed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemptions that succeeded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Redemptions that were rolled back.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral campaigns</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral code</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral programme</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referral step</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referrals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referred customers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referred in this campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Referrer</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rejection</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rejection in detail</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Related id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Related kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Related transaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Request</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Result</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward assignment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Reward price</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rewards</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Role</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rollback</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rollbacks that failed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rollbacks that succeeded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rolled back</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rounding</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rounding value</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule begins</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule ends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Rule text</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>SUCCESS when the card or code was handed out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Second line of the address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Segment</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Segment id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send-out id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Send-out id (old form)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sender</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sender (old form)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sender id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings of a lucky draw; empty in a loyalty campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings of a promotion; empty in a loyalty campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Settings of a referral campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Smallest number of codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>State or region.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Stock</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Succeeded</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Successful rollbacks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Sum of all orders, in hundredths of the currency (24000 means 240.00).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>System metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The Voucherify project that sent the webhook. Sandbox and production are different projects with different ids but often the same names.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The address the webhook was sent to. It can contain a secret token.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The amount (in hundredths of the currency) that earns the points beside it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The areas and stores the campaign is assigned to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The bookkeeping entry for a change of points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign as it was when the event was made. Later edits of the campaign do not change old events.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign of the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign the rule belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign the tier belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign this validity belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The campaign's name at the time of the event. It can be changed later.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card (or other object) the change belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card that is held.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card that points were moved from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card that points were moved to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card the pending points belong to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card the points will go to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card the portion was on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The card whose points changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The cards or codes that were handed out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The categories that the card is sorted into.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The change, and what caused it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The characters used in codes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The code a customer shows or types.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The conditions that must hold for cards of this campaign to be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer as they were when the event was made.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer the points are for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer this validity belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who got the card or code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who holds the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who referred the buyer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who referred this one.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer who refers others with this code; empty for a loyalty card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's balance in this campaign at that time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's date of birth.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's e-mail address; often missing in tier events.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's name as stored; it can be missing or in any script.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's own card with their points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's phone number. Only in events that carry the full customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's points and tier in each campaign. The keys are campaign names, so a renamed campaign appears under its new name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's points and tier in the campaign of this name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's points and tiers at that time. Only in events that carry the full customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's points over all loyalty campaigns at that time. Tiers are decided campaign by campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The customer's postal address. Only in events that carry the full customer.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The dashboard user who caused the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The day on which the nightly job makes the points usable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The day the customer's stay in this tier began.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The distribution or project webhook that sent this.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event of the customer that led to the reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event of your company's own kind behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event of your company's own kind that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event of your company's own kind that earns points under this rule.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The event the points were promised for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The exchange of points for a reward behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The fixed number of points the rule gives.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The form of a code; each # stands for one character.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The group of customers that was entered or left. Entering one can be what starts a message or a reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The group of customers whose entering caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The group of customers whose entering earns points under this rule.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The handing out by which the customer got the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The hours of the day at which the campaign is valid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The hours of the day at which the card is valid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The id after which the next page starts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The id by which the customer was tracked when it was handed out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The id your own system gave to the customer, often an e-mail address or a CRM number. After a deletion it ends in _deleted and a time, and it can be used again.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The id your own system gave to the handing out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The id your own system gave to this change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The key with which a program caused the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of campaign the card belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of card that is held.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of event that your company defined.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of object the change belongs to, usually voucher.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of object the rule belongs to, usually campaign.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of object, usually voucher.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of that event, which your company defined.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The kind of thing that is held, usually voucher.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The largest number of points for this tier, as in points.to. Missing means no upper end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The largest number of points for this tier; the number itself counts. Missing in the top tier, which has no upper end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last day of the stay, inclusive: 2025-12-31 means it ends at the project's midnight after that day. Missing means no end is set.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last day on which the next points to expire can be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The last day on which the points of this portion could be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The name somebody gave to the key, often that of the system that uses it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The number of points a new card starts with, usually 0. It is not the customer's balance: tier events do not carry the balance.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The number of points this rule gives in this tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The older form of birthdate.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The older form of categories: one name.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The order behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The order number in your own system.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The order that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The order the points were promised for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The other half of a transfer, or the entry that this one undoes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The period in which points are counted: month, quarter, half-year or year.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points a customer needs to be in this tier; both ends belong to it. A missing “to” means the tier has no upper end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points for each such amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points on the card that can be used now.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points on the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points that came (positive) or went (negative) with this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points that came (positive) or went (negative).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points that can be used after this change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The points that can be used after this event: the best evidence of how many points the customer had then.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The portions of points that expired. Each portion was given at one time and expires on one day.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The product as it was when it was ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The product ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The product that is the reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The public id of the key, without its secret.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The record that existed before the customer confirmed their address.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The referral behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The referral campaigns the customer took part in.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reward the points were spent on.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reward's price in points for members of this tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The reward's price in points is multiplied by this number.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The rule that gave the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The rule that promised the points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The same point range a second time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The same range as points. If the two differ, nothing documented says which one counts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The smallest number of points for this tier, as in points.from.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The smallest number of points for this tier; the number itself counts.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The step of a promotion that the segment belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The step of a referral programme that gave the reward.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier that was joined, left or prolonged, as it was at that time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier the card's holder had before this change of points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier the card's holder had before this change of points: evidence of their tier at that time.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier the customer moved to. It can be missing in a downgrade.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier the customer was in before the move. It can be missing in an upgrade.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier the customer was in when the points were promised.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier this validity belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier whose joining or leaving caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The tier's name at the time of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The true name of the event, such as customer.loyalty.tier.upgraded.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The undoing of a use behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The undoing of a use that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The use of a card or code behind this event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The use of the card that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The uses of cards and codes in this order, by their id.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The variant as it was when it was ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The variant of the product ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The way in which the card or code was handed out.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The weekdays on which the campaign is valid: 0 is Sunday, 6 is Saturday.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>The weekdays on which the card is valid: 0 is Sunday, 6 is Saturday.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier after</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier before</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier before the change</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier created</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier end moved</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier ends</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier id then</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier in this campaign</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier metadata</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier metadata field</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier name</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier rules</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier settings</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier starts</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier structure id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tier then</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Ties the reward to a campaign (rewa_…); tiers set their own prices by this id.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time added before a tier ends, such as P1M (one month) or P7D (seven days).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Time of the last order</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To (settings)</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>To card</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Total</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Totals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Totals over the customer's orders.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Totals over the customer's whole time, at the moment of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Town or city.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Tracking id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transaction</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transaction id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transaction kind</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Transaction time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when a customer can enter only once. Then a second joined event in a row deserves a question.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when card metadata follows a fixed form.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when customers enter the campaign without being added by hand.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the campaign cannot be changed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the campaign cannot be edited.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the campaign was running at the time of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the campaign's codes are referral codes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the card can be used.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the card's code is a referral code.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the codes are referral codes.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the rule was in force.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>True when the server had more items than this page holds. The history in this file is then incomplete.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Type of the causing event</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>USER_PORTAL: a person in the dashboard. API or CLIENT_API: a program with a key. INTERNAL: Voucherify itself, for example the nightly job.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until when the campaign runs; empty means without end. This is not the expiry of a tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until when the card can be used; empty means without end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Until when the rule gives points; empty means without end.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Usable from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Use of a reward</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Uses</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Uses allowed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid after handing out</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid again and again</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid at hours</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid from</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid on weekdays</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Valid until</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validity</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validity changed</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Validity set</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Variant</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Variant id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Voucherify's id of the order (ord_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Voucherify's id of the product.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Waiting time</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What Voucherify runs the rule by.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What a person wrote as the reason for the change. Free text, often empty.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What earns points under this rule, such as order.paid. A tier change itself can earn points too.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What ends a tier: a drop of the balance, a number of months, the end of this period or of the next.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What every code begins with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What every code ends with.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happened to the points, such as POINTS_ACCRUAL (earned), POINTS_ADDITION and POINTS_REMOVAL (by hand), POINTS_EXPIRATION, POINTS_REDEMPTION (spent), POINTS_REFUND or POINTS_TRANSFER_IN and _OUT.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What happened, for example customer.order.paid.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What proportional points are counted from, such as the order's amount.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What rewards cost for members of this tier. The keys are ids of reward assignments (rewa_…).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the customer got for points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the customer is told about the rule, and the campaign it belongs to.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the customer is told about the rule.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the event says: the customer, the campaign, the tiers and their time. Distributions can leave fields out or rename them here.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the holder is to the card, for example the one who refers others.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the line costs after discounts, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the points were promised for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the promise did to the pending points on the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What the transaction did to the points on the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this event did to the points on the card.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this event did to the points that cannot be used yet.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this object is: event in the old form of webhooks, list in a list, tier_transaction in Loyalty v2.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this reward costs members of the tier.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What this use of a card took off, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What ties the reward to the campaign and sets its price in points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was ordered.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was spent from gift cards and what is left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was spent from loyalty cards and what is left.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>What was taken off this line, in hundredths of the currency.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When a customer loses a tier they no longer qualify for.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When a tier begins after a customer qualifies.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When points on cards of this campaign expire. These rules are about points, not about tiers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When something ends. Date-only values are inclusive: the tier or card is still valid on that day and ends at the project's midnight after it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the campaign was deleted.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the campaign was last edited before the event. A change between two events can explain a tier change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the campaign was made, in UTC. Not the time of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the card last changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the card or code was handed out, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the card was made, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the customer was first stored, in UTC. Not the time of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the customer's data last changed, in UTC. Not the time of the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the event happened, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the last order was placed.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the order last changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the order was stored, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the points changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the points of this portion were given, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the points were promised, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the portion last changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the reward was last edited, in UTC; empty if never.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the reward was made, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the rule was last edited, in UTC; empty if never.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the rule was made, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the tier was last edited, in UTC; empty if never. A changed range can move customers.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When the tier was set up, in UTC. It is not when the customer entered it.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When these pending points last changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When this validity was first set, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>When this validity was last changed, in UTC.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Where the change came from: Automation, the dashboard, or the name of an API key.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether the line is of a product or of a variant (sku).</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Whether the portion was still usable.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who may see it</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Who or what caused the event.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Why rejected</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your customer id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your item id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your order id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your own system's id of the order that caused the change.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your own system's id of the product or variant.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your own system's id of the product.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your product id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your publication id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>Your transaction id</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>cards</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>characters</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>codes</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>customers</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>day of the month</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>distribution or webhook. Tier changes normally come from a distribution.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>hundredths of the currency</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>items</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>loyalty_card for points.</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>month of the year</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>months</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no end is set</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>no upper end</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>orders</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>pieces</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>points</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>redemptions</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>referrals</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>rollbacks</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the event does not say from which</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>the event does not say to which</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>times</source>
   <translation type="unfinished"></translation>
  </message>
  <message>
   <source>uses</source>
   <translation type="unfinished"></translation>
  </message>
 </context>
</TS>
