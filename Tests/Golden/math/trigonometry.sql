-- sin, cos and tan take radians, their d forms degrees, which give exact values where school does.
SELECT sind(30), cosd(60), tand(45), asind(1), acosd(0.5), atand(1), atan2d(1, 1), cotd(45), sind(180), tand(90);
SELECT sin(0), cos(0), tan(0), asin(0), acos(1), atan(0), atan2(0, 1), degrees(pi()), radians(180) = pi() AS half_turn;
SELECT sinh(0), cosh(0), tanh(0), asinh(0), acosh(1), atanh(0), cot(0);
SELECT round(sin(1)::numeric, 10), round(cos(1)::numeric, 10), round(tan(1)::numeric, 10), round(pi()::numeric, 10);
SELECT erf(0), erfc(0), gamma(5), lgamma(1);
SELECT asin(2);
SELECT acosd(1.5);
SELECT acosh(0.5);
SELECT atanh(2);
SELECT sin('infinity');
SELECT gamma(0);
SELECT sin('x');
